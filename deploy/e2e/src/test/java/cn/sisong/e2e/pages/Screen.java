package cn.sisong.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.nio.file.Path;

/** What all screens have in common: things are found by the names that the web app gives to tests. */
public abstract class Screen {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("sisong.target", "target")).resolve("screenshots");

    protected final Page page;

    protected Screen(Page page) {
        this.page = page;
    }

    /** Keeps a picture of the screen as it is. */
    public void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    protected Locator find(String name) {
        return page.getByTestId(name);
    }

    protected LocatorAssertions expect(String name) {
        return PlaywrightAssertions.assertThat(find(name));
    }

    /** A choice whose own circle is drawn by its label. */
    protected void choose(String name) {
        find(name).locator("xpath=..").click();
    }
}
