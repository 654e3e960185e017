package dev.attune.boot.api;

import dev.attune.boot.api.ApiProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers every error below {@code /attune/} with a problem detail (RFC 9457), and leaves the host's own errors to the host. */
public final class ApiProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblemResolver.class);
    private static final String BASE = "/attune/";

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + BASE) || response.isCommitted()) {
            return null;
        }
        try {
            if (trouble instanceof ErrorResponse refusal) { // such as which methods are allowed
                refusal.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            }
            write(response, problem(request, trouble));
        } catch (IOException gone) {
            LOG.debug("The caller went away before the problem was told", gone);
        }
        return new ModelAndView();
    }

    private static ApiProblem problem(HttpServletRequest request, Exception trouble) {
        if (trouble instanceof ApiProblem known) {
            return known;
        } else if (trouble instanceof HttpRequestMethodNotSupportedException method) {
            return ApiProblem.of(
                    Kind.WRONG_METHOD,
                    "This address takes " + String.join(", ", supported(method)) + ", not " + method.getMethod() + ".");
        } else if (trouble instanceof HttpMediaTypeNotSupportedException) {
            return ApiProblem.of(Kind.WRONG_MEDIA_TYPE, "The body must be of the type application/json.");
        } else if (trouble instanceof HttpMediaTypeNotAcceptableException) {
            return ApiProblem.of(Kind.NOT_ACCEPTABLE, "The answer is of the type application/json.");
        } else if (trouble instanceof ErrorResponse refusal) {
            int status = refusal.getStatusCode().value();
            return status == HttpServletResponse.SC_NOT_FOUND
                    ? ApiProblem.of(Kind.NOT_FOUND, "There is nothing at " + request.getRequestURI() + ".")
                    : ApiProblem.refused(status, "The request was refused with the status " + status + ".");
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), trouble);
        return ApiProblem.of(Kind.INTERNAL_ERROR, "The request could not be answered; the log of the server says why.");
    }

    private static String[] supported(HttpRequestMethodNotSupportedException method) {
        String @Nullable [] methods = method.getSupportedMethods();
        return methods == null ? new String[] {HttpMethod.POST.name()} : methods;
    }

    private void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        ObjectNode body = mapper.createObjectNode()
                .put(
                        "type",
                        "urn:attune:problem:"
                                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
        if (problem.pointer() != null) {
            body.put("pointer", problem.pointer());
        }
        response.setStatus(problem.status());
        if (problem.kind() == Kind.WRONG_SERVER_KEY) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(mapper.writeValueAsBytes(body));
    }
}
