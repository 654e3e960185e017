package dev.attune.content.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of lists. None of them changes a list; what they make may share its items. */
final class ListFilters {

    private static final Parameter LIST = Parameter.required("list");
    private static final Parameter PROPERTY = Parameter.required("property");
    private static final Parameter OPTIONAL_PROPERTY = Parameter.optional("property", null);
    private static final Parameter VALUE = Parameter.optional("value", null);
    private static final Parameter PLACE = Parameter.required("offset").checked(Parameter.WHOLE);
    private static final Parameter LENGTH = Parameter.optional("length", 1L)
            .checked(length -> length == null ? null : Parameter.WHOLE.complaint(length));

    static final List<FilterSpec> ALL = List.of(
            FilterSpec.of("compact", OPTIONAL_PROPERTY, ListFilters::compact),
            FilterSpec.of("concat", LIST, ListFilters::concat),
            FilterSpec.of("find", PROPERTY, VALUE, Selection::find),
            FilterSpec.of("find_index", PROPERTY, VALUE, Selection::findIndex),
            FilterSpec.of("first", (input, state) -> Data.first(input)),
            FilterSpec.of("has", PROPERTY, VALUE, Selection::has),
            FilterSpec.of("join", Parameter.optional("separator", " "), ListFilters::join),
            FilterSpec.of("last", (input, state) -> Data.last(input)),
            FilterSpec.of("map", PROPERTY, ListFilters::map),
            FilterSpec.of("reject", PROPERTY, VALUE, Selection::reject),
            FilterSpec.of("reverse", ListFilters::reverse),
            FilterSpec.of("size", (input, state) -> Data.size(input)),
            FilterSpec.of("slice", PLACE, LENGTH, ListFilters::slice),
            FilterSpec.of("sort", OPTIONAL_PROPERTY, Sorting::sort),
            FilterSpec.of("sort_natural", OPTIONAL_PROPERTY, Sorting::sortNatural),
            FilterSpec.of("uniq", OPTIONAL_PROPERTY, ListFilters::uniq),
            FilterSpec.of("where", PROPERTY, VALUE, Selection::where));

    private ListFilters() {}

    private static @Nullable Object compact(@Nullable Object input, @Nullable Object property, RenderState state) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : Items.of(input, state)) {
            Object plain = Data.unwrap(item);
            if (property != null && !Property.isReadable(plain, property)) {
                return null;
            }
            if ((property == null ? plain : Property.of(plain, property)) != null) {
                kept.add(plain);
            }
        }
        return kept;
    }

    private static Object concat(@Nullable Object input, @Nullable Object list, RenderState state) {
        if (!(list instanceof Collection<?> added)) {
            throw new TemplateException("concat needs a list");
        }
        state.step(added.size());
        List<? extends @Nullable Object> items = Items.of(input, state);
        List<@Nullable Object> all = new ArrayList<>(items.size() + added.size());
        all.addAll(items);
        all.addAll(added);
        return all;
    }

    private static String join(@Nullable Object input, @Nullable Object separator, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        String between = Text.of(separator, state);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.append(between);
            }
            text.append(Text.of(Data.unwrap(items.get(i)), state));
            state.checkLength(text.length());
        }
        return text.toString();
    }

    private static Object map(@Nullable Object input, @Nullable Object property, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (Object item : items) {
            Object plain = Data.unwrap(item);
            values.add(Property.isReadable(plain, property) ? Property.of(plain, property) : null);
        }
        return values;
    }

    private static Object reverse(@Nullable Object input, RenderState state) {
        List<? extends @Nullable Object> items = Items.of(input, state);
        List<@Nullable Object> reversed = new ArrayList<>(items.size());
        for (int i = items.size() - 1; i >= 0; i--) {
            reversed.add(items.get(i));
        }
        return reversed;
    }

    private static Object slice(
            @Nullable Object input, @Nullable Object offset, @Nullable Object length, RenderState state) {
        Long from = Integers.strict(offset);
        Long count = length == null ? Long.valueOf(1) : Integers.strict(length);
        if (from == null || count == null) {
            throw new TemplateException("the offset and the length for slice are whole numbers");
        }
        return input instanceof Collection && !(input instanceof Range)
                ? Slice.of(Data.items(input), from, count)
                : Slice.of(Text.of(input, state), from, count);
    }

    /** The first of each kind of items, or of values of a property. */
    private static @Nullable Object uniq(@Nullable Object input, @Nullable Object property, RenderState state) {
        List<@Nullable Object> kept = new ArrayList<>();
        Set<@Nullable Object> known = new HashSet<>();
        for (Object item : Items.of(input, state)) {
            Object plain = Data.unwrap(item);
            if (property != null && !Property.isReadable(plain, property)) {
                return null;
            }
            Object key = property == null ? plain : Property.of(plain, property);
            state.made(key);
            if (known.add(key instanceof SafeText safe ? safe.text() : key)) {
                kept.add(plain);
            }
        }
        return kept;
    }
}
