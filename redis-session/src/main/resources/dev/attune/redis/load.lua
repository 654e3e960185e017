-- Reads everything about a visitor. Writes nothing, so replicas can run it.
-- KEYS: session, trail, shown, profile
-- The entries of the trail tell their own lengths: one text of all of them is read faster than hundreds of texts.
return {
    redis.call('HGETALL', KEYS[1]),
    table.concat(redis.call('LRANGE', KEYS[2], 0, -1)),
    redis.call('HGETALL', KEYS[3]),
    redis.call('GET', KEYS[4])
}
