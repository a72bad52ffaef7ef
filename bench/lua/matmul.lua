local n = 240
local function build(at)
  local m = {}
  for i = 0, n - 1 do
    m[i] = {}
    for j = 0, n - 1 do m[i][j] = at(i, j) end
  end
  return m
end
local function product(a, b)
  local c = {}
  for i = 0, n - 1 do
    c[i] = {}
    for j = 0, n - 1 do
      local sum = 0
      for k = 0, n - 1 do sum = sum + a[i][k] * b[k][j] end
      c[i][j] = sum
    end
  end
  return c
end
local a = build(function(i, j) return (i - j) / n end)
local b = build(function(i, j) return (i + j) / n end)
for _ = 1, 3 do a = product(a, b) end
print(string.format("%.6e", a[n / 2][n / 3]))
