-- Records one event: all of it, or nothing if its message was recorded before. Returns 1 or 0.
-- KEYS: session, trail, messages, messages before
-- ARGV: 1 message, 2 at, 3 entry, 4 inactivity, 5 trail events, 6 trail age, 7 keep, 8 duplicates,
--       9 pages, 10 products, 11 landing page, 12 whether the cart is told, 13 cart value, 14 cart items, 15 cart currency
-- Instants and spans are milliseconds; what is empty is not told. The names of a session's fields are explained at SessionState.
-- Everything is looked at before anything is written: a script that fails is not undone.
local session, trail, messages, messagesBefore = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local at, inactivity, duplicates = tonumber(ARGV[2]), tonumber(ARGV[4]), tonumber(ARGV[8])
local trailEvents, trailAge = tonumber(ARGV[5]), tonumber(ARGV[6])

if redis.call('SISMEMBER', messages, ARGV[1]) == 1 or redis.call('SISMEMBER', messagesBefore, ARGV[1]) == 1 then
    return 0
end

local known = redis.call('HMGET', session, 'n', 's', 'l', 'f', 'a', 't', 'e')
local number, start, last = tonumber(known[1]), tonumber(known[2]), tonumber(known[3])
local landingAt, cartAt, count = tonumber(known[4]), tonumber(known[5]), tonumber(known[6])
if not landingAt and known[7] then
    landingAt = start
end
local entries = redis.call('GET', trail)
if not entries then
    entries, count = '', 0
end

-- An entry is its instant in six bytes, the highest first, then the length of the rest in bytes of seven bits, the lowest first.
local function when(from)
    local a, b, c, d, e, f = string.byte(entries, from, from + 5)
    return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 256 + f
end

local function after(from)
    local place, length, weight = from + 6, 0, 1
    local bits = string.byte(entries, place)
    while bits >= 128 do
        length, weight, place = length + (bits - 128) * weight, weight * 128, place + 1
        bits = string.byte(entries, place)
    end
    return place + 1 + length + bits * weight
end

-- Either key can be gone without the other: expired, or evicted where Redis is short of memory.
if not count then
    count = 0
    local from = 1
    while from <= #entries do
        from, count = after(from), count + 1
    end
end

-- The latest event of all is the latest of the session, so mostly one comparison says that nothing is later.
local place = #entries + 1
if last and at < last then
    place = 1
    while place <= #entries and when(place) <= at do
        place = after(place)
    end
end
entries = string.sub(entries, 1, place - 1) .. ARGV[3] .. string.sub(entries, place)
count = count + 1
local oldest = math.max(at, last or at) - trailAge
local first = 1
while first <= #entries and (count > trailEvents or when(first) < oldest) do
    first, count = after(first), count - 1
end
if first > 1 then
    entries = string.sub(entries, first)
end

-- Two sets of messages take turns: one takes them for at most the span, then is kept for one more. So a message is known for at least
-- the span, without an expiry of its own.
local left = redis.call('PTTL', messages)
if left >= 0 and left <= duplicates then
    redis.call('RENAME', messages, messagesBefore)
    redis.call('PEXPIRE', messagesBefore, duplicates)
    left = -2
end
redis.call('SADD', messages, ARGV[1])
if left == -2 then
    redis.call('PEXPIRE', messages, 2 * duplicates)
end

if entries == '' then
    redis.call('DEL', trail)
else
    redis.call('SET', trail, entries, 'PX', trailAge)
end

if not last or at - last >= inactivity then
    redis.call('DEL', session)
    redis.call('HSET', session, 'n', (number or 0) + 1, 's', ARGV[2], 'l', ARGV[2], 'p', 0, 'v', 0)
    start, last, landingAt, cartAt = at, at, nil, nil
end
redis.call('HSET', session, 't', count)
-- Events of one moment can overtake each other: what is a little older than the session began it. What is older still belongs to the
-- trail alone.
if at < start and start - at < inactivity then
    -- The landing page, if there was one, was that of the session's beginning until now.
    if landingAt == start then
        redis.call('HSET', session, 'f', start)
    end
    redis.call('HSET', session, 's', ARGV[2])
    start = at
end
if at >= start then
    if at > last then
        redis.call('HSET', session, 'l', ARGV[2])
    end
    if ARGV[9] == '1' then
        redis.call('HINCRBY', session, 'p', 1)
    end
    if ARGV[10] == '1' then
        redis.call('HINCRBY', session, 'v', 1)
    end
    if ARGV[11] ~= '' and (not landingAt or at < landingAt) then
        redis.call('HSET', session, 'e', ARGV[11])
        -- Mostly a session begins with its landing page.
        if at > start or landingAt then
            redis.call('HSET', session, 'f', ARGV[2])
        end
    end
    if ARGV[12] == '1' and (not cartAt or at >= cartAt) then
        redis.call('HSET', session, 'a', ARGV[2])
        if ARGV[13] ~= '' then
            redis.call('HSET', session, 'c', ARGV[13])
        end
        if ARGV[14] ~= '' then
            redis.call('HSET', session, 'i', ARGV[14])
        end
        if ARGV[15] ~= '' then
            redis.call('HSET', session, 'k', ARGV[15])
        end
    end
end
redis.call('PEXPIRE', session, ARGV[7])
return 1
