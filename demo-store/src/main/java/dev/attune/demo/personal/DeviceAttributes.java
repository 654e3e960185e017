package dev.attune.demo.personal;

import dev.attune.api.attribute.Attribute;
import dev.attune.api.attribute.AttributeKey;
import dev.attune.api.attribute.AttributeOrigin;
import dev.attune.api.attribute.AttributeType;
import dev.attune.api.request.RequestContext;
import dev.attune.api.spi.AttributeSource;
import dev.attune.api.value.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a request tells about the device that sent it: the network it is in, which is the shop's own for the tablets beside the counter,
 * and which app it runs, if the shop's app sent it.
 */
@Component
final class DeviceAttributes implements AttributeSource {

    /** The header in which the app tells its version. */
    static final String APP_VERSION = "X-App-Version";

    private static final Attribute IP =
            of("ip", AttributeType.IP_ADDRESS, "The address of the device, as the shop's server sees it.");
    private static final Attribute VERSION =
            of("app_version", AttributeType.VERSION, "The version of the shop's app, if the app asks.");

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,2}");

    @Override
    public List<Attribute> attributes() {
        return List.of(IP, VERSION);
    }

    @Override
    public void supply(RequestContext context, BiConsumer<AttributeKey, Value> values) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present) {
            HttpServletRequest request = present.getRequest();
            values.accept(IP.key(), new Value.Address(request.getRemoteAddr()));
            String version = request.getHeader(APP_VERSION);
            if (version != null && NUMBERS.matcher(version).matches()) {
                values.accept(VERSION.key(), new Value.Version(version));
            }
        }
    }

    private static Attribute of(String name, AttributeType type, String description) {
        return Attribute.of("request." + name, type, AttributeOrigin.REQUEST, description);
    }
}
