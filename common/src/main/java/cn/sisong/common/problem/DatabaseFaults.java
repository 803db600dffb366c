package cn.sisong.common.problem;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Refusals that only the database can decide: uniqueness under concurrency, waiting too long for a lock, and not being
 * there.
 */
final class DatabaseFaults {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private DatabaseFaults() {}

    static Optional<Refusal> refusal(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // the pool's own refusal comes without a state: all connections are taken
                return sql.getSQLState() == null ? Optional.of(busy()) : of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(String state) {
        return switch (state) {
            case UNIQUE_VIOLATION ->
                Optional.of(new Refusal(
                        ErrorCode.ALREADY_EXISTS, Text.of("同样的记录已经存在,请刷新后查看", "Such a record exists already; reload")));
            case LOCK_NOT_AVAILABLE, DEADLOCK -> Optional.of(busy());
            default -> isGone(state) ? Optional.of(busy()) : Optional.empty();
        };
    }

    /** The database is being stopped or restarted, or cannot be reached: nothing was written, and it will be back. */
    private static boolean isGone(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private static Refusal busy() {
        return new Refusal(ErrorCode.UNAVAILABLE, Text.of("系统繁忙,请稍后重试", "Busy; try again")).header("Retry-After", "1");
    }
}
