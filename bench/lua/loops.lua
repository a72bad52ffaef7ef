-- Doubles hold these integers exactly; the xor is by the library where the language has none.
local xor = bit and bit.bxor or load("return function(a, b) return a ~ b end")()
local band = bit and bit.band or load("return function(a, b) return a & b end")()
local sum = 0
for i = 0, 8999 do
  for j = 0, 8999 do sum = band(sum + xor(i, j), 0xffffff) end
end
print(sum)
