package dev.attune.demo.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.value.Value;
import dev.attune.api.visitor.VisitorId;
import dev.attune.testkit.AttributeSourceContract;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class DeviceAttributesTests extends AttributeSourceContract {

    private static final AttributeKey IP = AttributeKey.of("request.ip");
    private static final AttributeKey VERSION = AttributeKey.of("request.app_version");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void ask() {
        request.setRemoteAddr("10.20.7.9");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Override
    protected AttributeSource source() {
        return new DeviceAttributes();
    }

    @Override
    protected RequestContext context() {
        return RequestContext.of(new VisitorId("v"), Instant.EPOCH).build();
    }

    private Map<AttributeKey, Value> supplied() {
        Map<AttributeKey, Value> values = new HashMap<>();
        source().supply(context(), values::put);
        return values;
    }

    @Test
    void tellsTheAddressAndTheVersionOfTheApp() {
        request.addHeader(DeviceAttributes.APP_VERSION, "2.10.1");

        assertThat(supplied())
                .containsOnly(
                        Map.entry(IP, new Value.Address("10.20.7.9")), Map.entry(VERSION, new Value.Version("2.10.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "2.", "1.2.3.4", "99999"})
    void ignoresWhatIsNoVersion(String version) {
        request.addHeader(DeviceAttributes.APP_VERSION, version);

        assertThat(supplied()).containsOnlyKeys(IP);
    }

    @Test
    void knowsNothingWhereThereIsNoRequest() {
        RequestContextHolder.resetRequestAttributes();

        assertThat(supplied()).isEmpty();
    }
}
