local function planet(x, y, z, vx, vy, vz, mass)
  return {x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass}
end
local planets = {
  planet(0, 0, 0, 0, 0, 0, 40),
  planet(4.8, -1.1, -0.1, 0.6, 2.8, -0.02, 0.04),
  planet(8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01),
  planet(12.8, -15.1, -0.2, 1.0, 0.8, -0.01, 0.002),
  planet(15.3, -25.9, 0.1, 0.9, 0.5, -0.03, 0.002),
}
local sqrt, count = math.sqrt, #planets
local function advance(dt)
  for i = 1, count do
    local p = planets[i]
    for j = i + 1, count do
      local q = planets[j]
      local dx, dy, dz = p.x - q.x, p.y - q.y, p.z - q.z
      local square = dx * dx + dy * dy + dz * dz
      local pull = dt / (square * sqrt(square))
      p.vx = p.vx - dx * q.mass * pull
      p.vy = p.vy - dy * q.mass * pull
      p.vz = p.vz - dz * q.mass * pull
      q.vx = q.vx + dx * p.mass * pull
      q.vy = q.vy + dy * p.mass * pull
      q.vz = q.vz + dz * p.mass * pull
    end
  end
  for i = 1, count do
    local p = planets[i]
    p.x = p.x + dt * p.vx
    p.y = p.y + dt * p.vy
    p.z = p.z + dt * p.vz
  end
end
for _ = 1, 600000 do advance(0.01) end
local total = 0
for i = 1, count do
  local p = planets[i]
  total = total + p.mass * (p.vx * p.vx + p.vy * p.vy + p.vz * p.vz) / 2
  for j = i + 1, count do
    local q = planets[j]
    local dx, dy, dz = p.x - q.x, p.y - q.y, p.z - q.z
    total = total - p.mass * q.mass / sqrt(dx * dx + dy * dy + dz * dz)
  end
end
print(string.format("%.9f", total))
