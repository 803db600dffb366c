package cn.sisong.enterprise.firm;

import cn.sisong.common.identity.DataScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other features say of firms on the firm's card and in lists. Each answers any number of firms by one statement. */
public final class FirmParts {
    private FirmParts() {}

    /** An official list that the firm is on today. */
    public record Listed(String code, String name, LocalDate since) {}

    /** Answered by the feature that keeps official lists. */
    public interface Lists {
        Map<UUID, List<Listed>> of(Collection<UUID> firms);
    }

    /** Someone at the firm; the number is always masked here, the name by role. */
    public record Person(
            UUID id,
            String name,
            @Schema(nullable = true) String post,
            @Schema(nullable = true) String mobile,
            boolean primary,
            @Schema(description = "可否申请查看完整号码") boolean revealable) {}

    /** Answered by the feature that keeps contacts. */
    public interface People {
        List<Person> of(DataScope scope, Enterprise firm);

        /** The main contact of each firm, name and number masked whoever asks: for exports. */
        Map<UUID, Person> mainOf(Collection<UUID> firms);
    }

    /** Answered by the feature that keeps yearly indicators: sets the size of firms whose industry or files have changed. */
    public interface Sizes {
        void refresh(Collection<UUID> firms);
    }
}
