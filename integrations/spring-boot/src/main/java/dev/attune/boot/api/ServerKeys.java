package dev.attune.boot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The keys by which servers of the shop show who they are. Only their digests are kept. */
public final class ServerKeys {

    private static final String SCHEME = "bearer ";

    private final List<byte[]> digests;

    /**
     * @param keys the keys; each of them is accepted, so that one can be replaced without a pause
     */
    public ServerKeys(List<String> keys) {
        this.digests = keys.stream().map(ServerKeys::digest).toList();
    }

    /**
     * Whether the request shows a key.
     *
     * @throws ApiProblem if it shows a wrong one
     */
    boolean isShownBy(HttpServletRequest request) {
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        byte[] shown = digest(authorization.substring(SCHEME.length()).strip());
        boolean right = false;
        for (byte[] digest : digests) { // all of them, so that the time tells nothing
            right |= MessageDigest.isEqual(digest, shown);
        }
        if (!right) {
            throw ApiProblem.of(
                    ApiProblem.Kind.WRONG_SERVER_KEY,
                    "The key of the Authorization header is none of the site's server keys (attune.api.server-keys).");
        }
        return true;
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has SHA-256
            throw new IllegalStateException(impossible);
        }
    }
}
