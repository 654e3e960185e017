-- Appends one event to the log, unless its message was appended before. Returns its position or nothing.
-- KEYS: events, message
-- ARGV: 1 event, 2 length of the log, 3 duplicates, 4 keep; spans in milliseconds
if not redis.call('SET', KEYS[2], '', 'NX', 'PX', ARGV[3]) then
    return false
end
local position = redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'e', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return position
