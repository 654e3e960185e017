package dev.attune.demo.api;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a longer list.
 *
 * @param items what is on this page
 * @param page its number, from 1
 * @param size how many items a page has at most
 * @param total how many items there are on all pages
 * @param pages how many pages there are
 */
record Page<T>(List<T> items, int page, int size, int total, int pages) {

    static final int LARGEST = 100;

    static <S, T> Page<T> of(List<S> all, int page, int size, Function<S, T> view) {
        if (page < 1) {
            throw new BadRequest("\"page\" counts from 1, not " + page + ".");
        }
        if (size < 1 || size > LARGEST) {
            throw new BadRequest("\"size\" is between 1 and " + LARGEST + ", not " + size + ".");
        }
        List<T> items =
                all.stream().skip((page - 1L) * size).limit(size).map(view).toList();
        return new Page<>(items, page, size, all.size(), (all.size() + size - 1) / size);
    }
}
