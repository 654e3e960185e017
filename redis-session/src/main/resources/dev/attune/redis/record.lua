-- Records one event: all of it, or nothing if its message was recorded before. Returns 1 or 0.
-- KEYS: session, trail, seen, seen before
-- ARGV: 1 message, 2 at, 3 entry, 4 inactivity, 5 trail events, 6 trail age, 7 keep, 8 duplicates,
--       9 pages, 10 products, 11 landing page, 12 whether the cart is told, 13 cart value, 14 cart items, 15 cart currency
-- Instants and spans are milliseconds; what is empty is not told.
local session, trail, seen, seenBefore = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local at, duplicates = tonumber(ARGV[2]), tonumber(ARGV[8])

-- Every entry begins with its instant in six bytes, the highest first.
local function when(entry)
    local a, b, c, d, e, f = string.byte(entry, 1, 6)
    return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 256 + f
end

-- Two sets of message numbers take turns: one takes them for at most the span, then is kept for one more. So a number is known for
-- at least the span, without an expiry of its own.
if redis.call('SISMEMBER', seen, ARGV[1]) == 1 or redis.call('SISMEMBER', seenBefore, ARGV[1]) == 1 then
    return 0
end
local left = redis.call('PTTL', seen)
if left >= 0 and left <= duplicates then
    redis.call('RENAME', seen, seenBefore)
    redis.call('PEXPIRE', seenBefore, duplicates)
    left = -2
end
redis.call('SADD', seen, ARGV[1])
if left == -2 then
    redis.call('PEXPIRE', seen, 2 * duplicates)
end

local known = redis.call('HMGET', session, 'number', 'start', 'last', 'landingAt', 'cartAt')
local number, start, last = known[1], tonumber(known[2]), tonumber(known[3])
local landingAt, cartAt = tonumber(known[4]), tonumber(known[5])
if not last or at - last >= tonumber(ARGV[4]) then
    redis.call('DEL', session)
    redis.call('HSET', session, 'number', (tonumber(number) or 0) + 1, 'start', ARGV[2], 'last', ARGV[2],
        'pages', 0, 'products', 0)
    start, last, landingAt, cartAt = at, at, nil, nil
end
-- What is older than the session belongs to the trail alone: a session does not move back.
if at >= start then
    if at > last then
        redis.call('HSET', session, 'last', ARGV[2])
    end
    if ARGV[9] == '1' then
        redis.call('HINCRBY', session, 'pages', 1)
    end
    if ARGV[10] == '1' then
        redis.call('HINCRBY', session, 'products', 1)
    end
    if ARGV[11] ~= '' and (not landingAt or at < landingAt) then
        redis.call('HSET', session, 'landing', ARGV[11], 'landingAt', ARGV[2])
    end
    if ARGV[12] == '1' and (not cartAt or at >= cartAt) then
        redis.call('HSET', session, 'cartAt', ARGV[2])
        if ARGV[13] ~= '' then
            redis.call('HSET', session, 'cart', ARGV[13])
        end
        if ARGV[14] ~= '' then
            redis.call('HSET', session, 'items', ARGV[14])
        end
        if ARGV[15] ~= '' then
            redis.call('HSET', session, 'currency', ARGV[15])
        end
    end
end
redis.call('PEXPIRE', session, ARGV[7])

-- Mostly nothing is later, and this takes one look.
local later = {}
local newest = redis.call('LINDEX', trail, -1)
while newest and when(newest) > at do
    later[#later + 1] = redis.call('RPOP', trail)
    newest = redis.call('LINDEX', trail, -1)
end
redis.call('RPUSH', trail, ARGV[3])
for i = #later, 1, -1 do
    redis.call('RPUSH', trail, later[i])
end
redis.call('LTRIM', trail, -tonumber(ARGV[5]), -1)
local oldest = when(redis.call('LINDEX', trail, -1)) - tonumber(ARGV[6])
while when(redis.call('LINDEX', trail, 0)) < oldest do
    redis.call('LPOP', trail)
end
redis.call('PEXPIRE', trail, ARGV[6])
return 1
