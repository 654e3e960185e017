package dev.attune.demo.picture;

/** Whether a picture stands on a light or a dark page. */
enum Theme {
    LIGHT,
    DARK
}
