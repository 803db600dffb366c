package cn.sisong.common.peer;

import cn.sisong.common.problem.ErrorCode;
import cn.sisong.common.problem.Refusal;
import cn.sisong.common.problem.Text;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import java.util.Optional;
import java.util.function.Supplier;

/** Reads something from another service on behalf of the caller. */
public final class Peer {
    private Peer() {}

    /** Empty where the peer does not know the thing or the caller does not see it there. */
    public static <T> Optional<T> read(String peer, Supplier<T> call) {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a call to " + peer + " inside a transaction");
        }
        try {
            return Optional.of(call.get());
        } catch (WebApplicationException answer) {
            return switch (answer.getResponse().getStatus()) {
                case 404, 410 -> Optional.empty();
                case 401 ->
                    throw new Refusal(ErrorCode.UNAUTHENTICATED, Text.of("登录已过期,请重新登录", "The sign-in has expired"));
                case 403 ->
                    throw Refusal.forbidden(Text.of("您的账号没有读取所需资料的权限", "Your account may not read what this needs"));
                default -> throw unavailable(peer, answer);
            };
        } catch (ProcessingException unreachable) {
            throw unavailable(peer, unreachable);
        }
    }

    private static Refusal unavailable(String peer, RuntimeException fault) {
        Log.warnf("%s does not answer: %s", peer, fault.getMessage());
        return new Refusal(
                        ErrorCode.UNAVAILABLE,
                        Text.of(
                                "所需的关联服务暂时没有应答,请稍后重试,内容尚未保存",
                                "A service this needs does not answer; nothing was saved, try again"))
                .header("Retry-After", "2");
    }
}
