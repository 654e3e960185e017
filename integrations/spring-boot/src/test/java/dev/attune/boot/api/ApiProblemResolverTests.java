package dev.attune.boot.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class ApiProblemResolverTests {

    @Test
    void tellsCallersWhoAcceptNoJsonWhatThereIs() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiProblemResolver()
                .resolveException(
                        new MockHttpServletRequest("POST", "/attune/v1/decide"),
                        response,
                        null,
                        new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON)));
        assertThat(response.getStatus()).isEqualTo(406);
        assertThat(response.getHeader("Accept")).isEqualTo("application/json");
        assertThat(response.getContentAsString())
                .contains("urn:attune:problem:not-acceptable")
                .contains("\"title\":\"The answer is of no type that is accepted\"");
    }
}
