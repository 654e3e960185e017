package dev.attune.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A script of this package that Redis runs, and the name Redis knows it by once it has seen it.
 *
 * @param source its text
 * @param digest the SHA-1 of its text in hexadecimal digits
 * @param readOnly whether it writes nothing
 */
record LuaScript(String source, String digest, boolean readOnly) {

    static final LuaScript LOAD = named("load.lua", true);
    static final LuaScript RECORD = named("record.lua", false);
    static final LuaScript EXPOSE = named("expose.lua", false);
    static final LuaScript APPEND = named("append.lua", false);

    private static LuaScript named(String file, boolean readOnly) {
        try (InputStream stream = LuaScript.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            byte[] source = stream.readAllBytes();
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(source);
            return new LuaScript(
                    new String(source, StandardCharsets.UTF_8), HexFormat.of().formatHex(sha1), readOnly);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
