package cn.sisong.enterprise.visit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Officials in the field are not to be tracked, ranked or given points (国办函〔2026〕12号): the contract has no place for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldBurdenTest {
    private static final Pattern MEMBER = Pattern.compile("^ +(?:name: )?([A-Za-z]+):?$", Pattern.MULTILINE);

    private static final Pattern TRACKED_OR_RANKED = Pattern.compile(
            "(?i).*(latitude|longitude|coordinate|gps|checkin|signin|ranking|leaderboard|points|onlinetime).*");

    @Test
    void is_none_of_where_somebody_is_nor_of_who_is_ahead() throws IOException {
        var contract = Files.readString(Path.of("src/main/openapi/openapi.yaml"));
        var names =
                MEMBER.matcher(contract).results().map(found -> found.group(1)).toList();
        assertThat(names).contains("startedAt", "limit").noneMatch(TRACKED_OR_RANKED.asMatchPredicate());
    }
}
