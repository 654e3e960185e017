package dev.attune.boot.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The body of a request, read no further than allowed, whether its length was told before or not. */
final class BoundedBody {

    private final int most;

    BoundedBody(int most) {
        this.most = most;
    }

    byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(most + 1);
        } catch (IOException broken) {
            throw ApiProblem.of(ApiProblem.Kind.BAD_REQUEST, "The body ended before it was complete.");
        }
        if (body.length > most) {
            throw tooLarge();
        }
        return body;
    }

    private ApiProblem tooLarge() {
        return ApiProblem.of(
                ApiProblem.Kind.BODY_TOO_LARGE,
                "The body may have at most " + most + " bytes; ask for fewer slots at a time.");
    }
}
