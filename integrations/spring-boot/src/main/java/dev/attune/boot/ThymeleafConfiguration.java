package dev.attune.boot;

import dev.attune.api.decision.SlotResolver;
import dev.attune.boot.web.Visits;
import dev.attune.thymeleaf.AttuneDialect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.web.servlet.IServletWebExchange;

/** The tag {@code <attune:slot>}, which resolves slots through the visit of the request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(IDialect.class)
class ThymeleafConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AttuneDialect attuneDialect(Visits visits) {
        return new AttuneDialect(context -> resolver(context, visits));
    }

    private static Optional<SlotResolver> resolver(ITemplateContext context, Visits visits) {
        if (context instanceof IWebContext web
                && web.getExchange() instanceof IServletWebExchange exchange
                && exchange.getNativeRequestObject() instanceof HttpServletRequest request
                && exchange.getNativeResponseObject() instanceof HttpServletResponse response) {
            return Optional.of(visits.of(request, response));
        }
        return Optional.empty(); // a mail, for instance
    }
}
