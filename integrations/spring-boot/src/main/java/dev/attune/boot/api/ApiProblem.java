package dev.attune.boot.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A refusal of a request, as RFC 9457 tells it. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of problems; what programs tell them apart by. */
    enum Kind {
        MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not JSON"),
        INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request does not have the form it must have"),
        UNKNOWN_SLOT(HttpStatus.BAD_REQUEST, "There is no such slot"),
        UNKNOWN_TIME_ZONE(HttpStatus.BAD_REQUEST, "There is no such time zone"),
        INVALID_LOCALE(HttpStatus.BAD_REQUEST, "That is not a locale"),
        FORGED_VISITOR(HttpStatus.BAD_REQUEST, "The visitor cookie was not issued here"),
        WRONG_SERVER_KEY(HttpStatus.UNAUTHORIZED, "The server key is wrong"),
        SERVER_KEY_NEEDED(HttpStatus.FORBIDDEN, "A server key is needed for that"),
        BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
        WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer is of no type that is accepted"),
        WRONG_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is not of a type that is read here"),
        BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
        REFUSED(HttpStatus.INTERNAL_SERVER_ERROR, "The request cannot be served"),
        INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    private final Kind kind;
    private final int status;
    private final @Nullable String pointer;

    private ApiProblem(Kind kind, int status, String detail, @Nullable String pointer) {
        super(Objects.requireNonNull(detail, "detail"), null, false, false); // nobody looks at its stack
        this.kind = kind;
        this.status = status;
        this.pointer = pointer;
    }

    static ApiProblem of(Kind kind, String detail) {
        return new ApiProblem(kind, kind.status.value(), detail, null);
    }

    /** A problem with one place of the body: a JSON pointer (RFC 6901). */
    static ApiProblem at(String pointer, Kind kind, String detail) {
        return new ApiProblem(kind, kind.status.value(), detail, pointer);
    }

    /** A refusal by somebody else with a status of its own. */
    static ApiProblem refused(int status, String detail) {
        return new ApiProblem(Kind.REFUSED, status, detail, null);
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    String title() {
        return kind.title;
    }

    String detail() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    @Nullable
    String pointer() {
        return pointer;
    }
}
