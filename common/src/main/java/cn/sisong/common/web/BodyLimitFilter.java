package cn.sisong.common.web;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body over the operation's limit: at once when its length is declared, else when the limit is passed. */
class BodyLimitFilter {
    private static final long DEFAULT_LIMIT = 1024 * 1024;

    @ServerRequestFilter
    void limit(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var own = method == null ? null : method.getAnnotation(BodyLimit.class);
        var limit = own == null ? DEFAULT_LIMIT : own.value();
        var declared = request.getHeaderString("Content-Length");
        if (declared != null && declared.matches("\\d{1,18}")) {
            if (Long.parseLong(declared) > limit) {
                throw tooLarge(limit);
            }
        } else if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), limit));
        }
    }

    private static Refusal tooLarge(long limit) {
        var mebibytes = Math.max(1, limit / (1024 * 1024));
        return new Refusal(
                        ErrorCode.TOO_LARGE,
                        Text.of("内容超过上限 " + mebibytes + " MB,请压缩或拆分后再传", "The limit is " + mebibytes + " MB"))
                .with("limitBytes", limit);
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long seen;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
