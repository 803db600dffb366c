package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Any page on which the office sets something up: buttons, fields and what is then shown. */
public final class OfficePage extends Screen {

    public OfficePage(Page page) {
        super(page);
    }

    public OfficePage open(String path) {
        page.navigate(path);
        return this;
    }

    public OfficePage press(String button) {
        find(button).click();
        return this;
    }

    /** A button that other parts of the page have too. */
    public OfficePage press(String part, String button) {
        find(part).getByTestId(button).click();
        return this;
    }

    public OfficePage fill(String field, String words) {
        find(field).fill(words);
        return this;
    }

    /** One of several choices. */
    public OfficePage pick(String choice) {
        choose(choice);
        return this;
    }

    public OfficePage select(String field, String value) {
        find(field).selectOption(value);
        return this;
    }

    /** Whether what was sent is answered by a part of the page, and not by a refusal. */
    public boolean isAnsweredBy(String part) {
        find(part).or(find("error")).first().waitFor();
        return find(part).isVisible();
    }

    /** What a part of the page says. */
    public String text(String part) {
        return find(part).textContent().strip();
    }

    public OfficePage choose(String field, String name, String mediaType, byte[] bytes) {
        find(field).setInputFiles(new FilePayload(name, mediaType, bytes));
        return this;
    }

    public OfficePage expectText(String part, String words) {
        expect(part).containsText(words);
        return this;
    }

    /** The sheet is gone: what was asked for was taken. */
    public OfficePage expectClosed(String sheet) {
        expect(sheet).isHidden();
        return this;
    }
}
