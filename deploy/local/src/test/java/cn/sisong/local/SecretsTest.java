package cn.sisong.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    Path home;

    private Secrets secrets(String demo) {
        return new Secrets(new Settings(Map.of("SISONG_HOME", home.toString(), "SISONG_DEMO", demo)));
    }

    @Test
    void generates_once_what_only_the_owner_may_read() throws Exception {
        var first = secrets("0");
        first.settleDemo(List.of("member"));
        var again = secrets("0");
        again.settleDemo(List.of("member"));
        assertThat(again.get("user.member"))
                .isEqualTo(first.get("user.member"))
                .hasSize(14)
                .matches(".*[a-z].*")
                .matches(".*[A-Z].*")
                .matches(".*[0-9].*");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void fixes_demo_passwords_when_asked_and_knows_that_they_have_to_be_applied() {
        secrets("0").settleDemo(List.of("member"));
        var fixed = secrets("1");
        fixed.markApplied("user.member");
        fixed.settleDemo(List.of("member"));
        assertThat(fixed.get("user.member")).isEqualTo("demo-Member-2026");
        assertThat(fixed.isApplied("user.member")).isFalse();
    }
}
