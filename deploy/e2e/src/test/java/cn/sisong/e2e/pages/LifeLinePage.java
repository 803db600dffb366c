package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;

import java.util.regex.Pattern;

/** A demand, a guarantee, a loan or a project with the steps that the person may take, and the sheets that open from it. */
public final class LifeLinePage extends Screen {

    public LifeLinePage(Page page) {
        super(page);
    }

    public LifeLinePage open(String path) {
        page.navigate(path);
        return this;
    }

    public LifeLinePage expectState(String words) {
        expect("line-state").hasText(words);
        return this;
    }

    public LifeLinePage expectText(String part, String words) {
        expect(part).containsText(words);
        return this;
    }

    /** A step that asks for nothing but its day, which is today. */
    public LifeLinePage take(String to) {
        return start(to).submit();
    }

    public LifeLinePage start(String to) {
        find("action-" + to).click();
        return this;
    }

    public LifeLinePage submit() {
        find("step-submit").click();
        return this;
    }

    public LifeLinePage press(String button) {
        find(button).click();
        return this;
    }

    public LifeLinePage fill(String field, String words) {
        find(field).fill(words);
        return this;
    }

    public LifeLinePage select(String field, String code) {
        find(field).selectOption(code);
        return this;
    }

    public LifeLinePage pickChip(String chip) {
        choose(chip);
        return this;
    }

    /** What a sheet was filled in for is saved, and its own page is there. */
    public LifeLinePage save(String button, String folder) {
        find(button).click();
        page.waitForURL(Pattern.compile(".*/" + folder + "/[0-9a-f-]{36}$"));
        expect("line-state").isVisible();
        return this;
    }

    /** Every fault beside its field. */
    public LifeLinePage expectFault(String words) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        page.locator(".fault").first())
                .containsText(words);
        return this;
    }

    /** Nothing is wider than the screen. */
    public LifeLinePage expectFitting() {
        var wider = page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            throw new AssertionError("wider than the screen: " + page.url());
        }
        return this;
    }

    public String path() {
        return page.url().replaceAll("^https?://[^/]+", "");
    }
}
