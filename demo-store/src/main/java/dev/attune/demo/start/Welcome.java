package dev.attune.demo.start;

import java.io.PrintStream;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says where the shop is, and what to try first. */
@Component
class Welcome implements ApplicationListener<WebServerInitializedEvent> {

    private final PrintStream out;

    Welcome() {
        this(System.out);
    }

    Welcome(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            out.print(message("http://localhost:" + event.getWebServer().getPort()));
            out.flush();
        }
    }

    private static String message(String address) {
        return """

                Fjell & Fjord is open.

                  the shop       %1$s/
                  its catalogue  %1$s/api/products
                  decisions      POST %1$s/attune/v1/decide

                Try this:
                  1. Look at two pairs of boots (%1$s/c/boots), then go back to the home page.
                  2. Sign in as Anna, a gold member (%1$s/sign-in): she is greeted by name.
                  3. Travel to where it is evening, with "Try it" at the foot of each page; then ask a banner why.

                """.formatted(address);
    }
}
