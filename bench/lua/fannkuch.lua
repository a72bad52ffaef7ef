local n = 9
local order, work, left = {}, {}, {}
for i = 0, n - 1 do order[i] = i end
local function flips_of()
  for i = 0, n - 1 do work[i] = order[i] end
  local flips = 0
  while work[0] ~= 0 do
    local i, j = 0, work[0]
    while i < j do
      work[i], work[j] = work[j], work[i]
      i, j = i + 1, j - 1
    end
    flips = flips + 1
  end
  return flips
end
local most, sum, sign, size = 0, 0, 1, n
while true do
  while size > 1 do
    left[size - 1] = size
    size = size - 1
  end
  local flips = flips_of()
  if flips > most then most = flips end
  sum = sum + sign * flips
  while true do
    if size == n then
      print(sum, most)
      return
    end
    local first = order[0]
    for i = 0, size - 1 do order[i] = order[i + 1] end
    order[size] = first
    left[size] = left[size] - 1
    if left[size] > 0 then break end
    size = size + 1
  end
  sign = -sign
end
