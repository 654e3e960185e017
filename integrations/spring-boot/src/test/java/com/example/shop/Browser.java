package com.example.shop;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, or a program that calls the API. */
public final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final int port;

    public Browser(int port) {
        this.port = port;
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** Consents to being shown what fits. */
    public Browser consenting() {
        return with("attune_consent", "personalization");
    }

    public Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public Browser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> decide(String json) {
        return postJson("/attune/v1/decide", HttpRequest.BodyPublishers.ofString(json));
    }

    public HttpResponse<String> postJson(String path, BodyPublisher body) {
        return send(request(path).header("Content-Type", "application/json").POST(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            List<String> set = response.headers().allValues("set-cookie");
            for (String line : set) {
                HttpCookie cookie = HttpCookie.parse(line).get(0);
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
            return response;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }
}
