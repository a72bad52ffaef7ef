local n = 700
local floor = math.floor
local function entry(i, j) return 1 / (floor((i + j) * (i + j + 1) / 2) + i + 1) end
local function times(v, result)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + entry(i, j) * v[j] end
    result[i] = sum
  end
end
local function times_transposed(v, result)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + entry(j, i) * v[j] end
    result[i] = sum
  end
end
local u, v, between = {}, {}, {}
for i = 0, n - 1 do u[i] = 1 end
for _ = 1, 10 do
  times(u, between)
  times_transposed(between, v)
  times(v, between)
  times_transposed(between, u)
end
local dot, square = 0, 0
for i = 0, n - 1 do
  dot = dot + u[i] * v[i]
  square = square + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(dot / square)))
