package dev.attune.demo.picture;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the pictures; each is drawn once and kept, for there is a fixed number of them. */
@RestController
class PictureController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Pictures pictures;
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{sku}.svg")
    ResponseEntity<byte[]> product(@PathVariable String sku, @RequestParam(defaultValue = "light") String theme) {
        Theme chosen = theme(theme);
        return answer("product/" + sku + "/" + chosen, () -> pictures.product(sku, chosen));
    }

    @GetMapping("/pictures/hero/{name}.svg")
    ResponseEntity<byte[]> hero(@PathVariable String name, @RequestParam(defaultValue = "light") String theme) {
        Theme chosen = theme(theme);
        return answer("hero/" + name + "/" + chosen, () -> pictures.hero(name, chosen));
    }

    private static Theme theme(String name) {
        return name.equals("dark") ? Theme.DARK : Theme.LIGHT;
    }

    private ResponseEntity<byte[]> answer(String key, Artist artist) {
        Drawn known = drawn.get(key);
        if (known == null) {
            Optional<Drawn> fresh = artist.draw().map(Drawn::of);
            if (fresh.isEmpty()) {
                return ResponseEntity.notFound().build();
            }
            known = fresh.get();
            drawn.put(key, known);
        }
        // Spring answers 304 by itself when the browser already has this tag.
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CACHE)
                .eTag(known.tag())
                .body(known.bytes());
    }

    @FunctionalInterface
    private interface Artist {
        Optional<String> draw();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Drawn(byte[] bytes, String tag) {

        static Drawn of(String svg) {
            byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
            return new Drawn(bytes, "\"" + DigestUtils.md5DigestAsHex(bytes) + "\"");
        }
    }
}
