package dev.attune.content.template;

/** One planned part of a template; it holds no state of a rendering, so that all threads can share it. */
interface Node {
    void render(RenderState state, Output output);
}
