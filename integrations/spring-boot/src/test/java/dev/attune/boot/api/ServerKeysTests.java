package dev.attune.boot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ServerKeysTests {

    private final ServerKeys keys =
            new ServerKeys(List.of("the-first-of-two-server-keys", "the-other-of-two-server-keys"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer the-first-of-two-server-keys",
                "bearer the-other-of-two-server-keys",
                "BEARER  the-other-of-two-server-keys "
            })
    void areEachAccepted(String header) {
        assertThat(keys.isShownBy(request(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer the-first-of-two-server-key", "Bearer ", "Bearer wrong"})
    void refuseAWrongOne(String header) {
        assertThatThrownBy(() -> keys.isShownBy(request(header)))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.status()).isEqualTo(401))
                .hasMessageNotContaining("the-first");
    }

    @Test
    void areNotShownByOtherWaysToSignIn() {
        assertThat(keys.isShownBy(request("Basic dXNlcjpwYXNz"))).isFalse();
        assertThat(keys.isShownBy(new MockHttpServletRequest())).isFalse();
    }

    @Test
    void areAllWrongWhereThereAreNone() {
        assertThatThrownBy(() -> new ServerKeys(List.of()).isShownBy(request("Bearer anything")))
                .isInstanceOf(ApiProblem.class);
    }

    private static MockHttpServletRequest request(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }
}
