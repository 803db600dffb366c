package cn.sisong.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body on its way through: counted, and telling when it begins and ends. */
final class LimitedBody implements ReadStream<Buffer> {

    /** The body was longer than the route allows. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("body over the limit", null, false, false);
        }
    }

    private final ReadStream<Buffer> stream;
    private final long limit;
    private final Runnable whenBegun;
    private final Runnable whenSent;
    private Handler<Throwable> failed;
    private long seen;

    LimitedBody(ReadStream<Buffer> stream, long limit, Runnable whenBegun, Runnable whenSent) {
        this.stream = stream;
        this.limit = limit;
        this.whenBegun = whenBegun;
        this.whenSent = whenSent;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        stream.handler(handler == null ? null : chunk -> count(chunk, handler));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        if (seen > limit) {
            return;
        }
        if (seen == 0) {
            whenBegun.run();
        }
        seen += chunk.length();
        if (seen <= limit) {
            handler.handle(chunk);
        } else if (failed != null) {
            failed.handle(new TooLarge());
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        stream.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        stream.endHandler(
                handler == null
                        ? null
                        : end -> {
                            whenSent.run();
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        stream.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        stream.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        stream.fetch(amount);
        return this;
    }
}
