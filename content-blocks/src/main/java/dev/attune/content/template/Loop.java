package dev.attune.content.template;

import dev.attune.content.template.RenderState.Interrupt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body once for each item of a list. */
final class Loop implements Node {

    /**
     * Where a loop keeps what it knows.
     *
     * @param variable the slot of its item
     * @param loop the slot of its {@link ForLoop}
     * @param parent the slot of the {@code ForLoop} around it; -1 if there is none
     * @param resume the slot of where it ended, for loops that go on there; -1 if there are none
     */
    record Slots(int variable, int loop, int parent, int resume) {}

    /** Which of the items it runs over; {@code limit} and {@code offset} are nil where they are not given. */
    record Window(Expression limit, Expression offset, boolean goesOn, boolean reversed) {}

    private final String name;
    private final Slots slots;
    private final Expression items;
    private final Window window;
    private final Node body;
    private final Node otherwise;

    Loop(String name, Slots slots, Expression items, Window window, Node body, Node otherwise) {
        this.name = name;
        this.slots = slots;
        this.items = items;
        this.window = window;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    public void render(RenderState state, Output output) {
        List<?> list = Data.items(items.evaluate(state));
        int from = (int) Math.min(list.size(), from(state));
        int length = (int) Math.min(list.size() - from, limit(state));
        if (slots.resume >= 0) {
            state.frame[slots.resume] = (long) from + length;
        }
        if (length == 0) {
            otherwise.render(state, output);
        } else {
            run(list, from, length, state, output);
        }
    }

    private void run(List<?> list, int from, int length, RenderState state, Output output) {
        ForLoop parent = slots.parent < 0 ? null : (ForLoop) state.frame[slots.parent];
        ForLoop loop = new ForLoop(name, length, parent);
        state.frame[slots.loop] = loop;
        for (int i = 0; i < length; i++) {
            int at = window.reversed ? from + length - 1 - i : from + i;
            state.frame[slots.variable] = Data.unwrap(list.get(at));
            state.step(1);
            body.render(state, output);
            Interrupt interrupt = state.interrupt;
            state.interrupt = Interrupt.NONE;
            if (interrupt == Interrupt.BREAK) {
                break;
            }
            loop.next();
        }
    }

    private long from(RenderState state) {
        Object offset = window.goesOn ? state.frame[slots.resume] : window.offset.evaluate(state);
        return Math.max(0, number(offset, "offset", 0));
    }

    private long limit(RenderState state) {
        return Math.max(0, number(window.limit.evaluate(state), "limit", Integer.MAX_VALUE));
    }

    private static long number(@Nullable Object value, String option, long absent) {
        if (value == null) {
            return absent;
        }
        Long number = Integers.strict(value);
        if (number == null) {
            throw new TemplateException("the " + option + " of a loop is not a whole number");
        }
        return number;
    }
}
