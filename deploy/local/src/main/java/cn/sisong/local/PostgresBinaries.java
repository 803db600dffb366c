package cn.sisong.local;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Unpacks the PostgreSQL of this platform out of its jar, once. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path folder(Settings settings) {
        return settings.home().resolve("postgres");
    }

    static void unpack(Settings settings) {
        var target = folder(settings);
        if (Files.exists(target)) {
            return;
        }
        var half =
                target.resolveSibling("postgres.part-" + ProcessHandle.current().pid());
        try (var resource = PostgresBinaries.class.getResourceAsStream("/" + archive())) {
            if (resource == null) {
                throw new Failure("没有适用于本平台的 PostgreSQL(" + archive() + "),请用 SISONG_JDBC_URL_* 指定已有数据库");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(resource))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, half.resolve(entry.getName()).normalize());
                }
            }
            // Moved at the end, so that a broken unpacking is never taken for a whole one.
            Files.move(half, target);
        } catch (IOException e) {
            throw new Failure("PostgreSQL 解包失败:" + e.getMessage(), e);
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }
}
