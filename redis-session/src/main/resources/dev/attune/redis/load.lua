-- Reads everything about a visitor. Writes nothing, so replicas can run it.
-- KEYS: session, trail, exposures, profile
return {
    redis.call('HGETALL', KEYS[1]),
    redis.call('GET', KEYS[2]) or '',
    redis.call('HGETALL', KEYS[3]),
    redis.call('GET', KEYS[4])
}
