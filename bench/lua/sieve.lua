local n, crossed, primes = 8000000, {}, 0
for i = 0, n do crossed[i] = false end
for i = 2, n do
  if not crossed[i] then
    primes = primes + 1
    for j = i * 2, n, i do crossed[j] = true end
  end
end
print(primes)
