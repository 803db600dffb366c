package cn.sisong.e2e.people;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One Chromium; every device is a context of its own with its own cookies and storage. */
public final class Browsers implements AutoCloseable {

    private final Playwright playwright = Playwright.create();
    private final Browser chromium;
    private final String address;

    public Browsers(String address) {
        this.address = address;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-gpu")));
    }

    /** A device that nobody used before. */
    public BrowserContext open(Device device) {
        var options = new Browser.NewContextOptions();
        return switch (device) {
            case PHONE ->
                open(options.setViewportSize(360, 740)
                        .setDeviceScaleFactor(3)
                        .setIsMobile(true)
                        .setHasTouch(true));
            case DESKTOP -> open(options.setViewportSize(1280, 800));
        };
    }

    private BrowserContext open(Browser.NewContextOptions options) {
        var context = chromium.newContext(
                options.setBaseURL(address).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static Path executable() {
        var folders = System.getenv("PATH").split(File.pathSeparator);
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name))))
                .filter(Objects::nonNull)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found: install chromium or name one in the environment variable CHROMIUM"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
