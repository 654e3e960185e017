-- Counts exposures of one visitor.
-- KEYS: exposures
-- ARGV: 1 keep in milliseconds, 2 instants remembered of each experience, 3 experiences remembered, then experience, instant, ...
-- An experience's value is the number of all exposures in four bytes, then the latest instants in six bytes each, oldest first.
local exposures, remembered = KEYS[1], 6 * tonumber(ARGV[2])

local function when(instants, from)
    local a, b, c, d, e, f = string.byte(instants, from, from + 5)
    return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 256 + f
end

local function forgetTheLongestUnseen()
    local all = redis.call('HGETALL', exposures)
    local longest, since
    for i = 1, #all, 2 do
        local latest = when(all[i + 1], #all[i + 1] - 5)
        if not since or latest < since then
            longest, since = all[i], latest
        end
    end
    redis.call('HDEL', exposures, longest)
end

for i = 4, #ARGV, 2 do
    local value = redis.call('HGET', exposures, ARGV[i]) or string.char(0, 0, 0, 0)
    local a, b, c, d = string.byte(value, 1, 4)
    local total = math.min(((a * 256 + b) * 256 + c) * 256 + d + 1, 4294967295)
    local instants, at = string.sub(value, 5), ARGV[i + 1]
    local place = #instants
    while place > 0 and when(instants, place - 5) > when(at, 1) do
        place = place - 6
    end
    instants = string.sub(instants, 1, place) .. at .. string.sub(instants, place + 1)
    if #instants > remembered then
        instants = string.sub(instants, -remembered)
    end
    local count = string.char(math.floor(total / 16777216) % 256, math.floor(total / 65536) % 256,
        math.floor(total / 256) % 256, total % 256)
    redis.call('HSET', exposures, ARGV[i], count .. instants)
end
while redis.call('HLEN', exposures) > tonumber(ARGV[3]) do
    forgetTheLongestUnseen()
end
redis.call('PEXPIRE', exposures, ARGV[1])
return 1
