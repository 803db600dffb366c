package cn.sisong.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The form in which a visit is written down, and what is shown after it was handed in. */
public final class VisitForm extends Screen {

    public VisitForm(Page page) {
        super(page);
    }

    public VisitForm expectFirm(String name) {
        expect("visit-firm").hasText(name);
        return this;
    }

    public VisitForm brought(String send, String note) {
        find("send-" + send).click();
        find("send-note-" + send).fill(note);
        return this;
    }

    public VisitForm raise(int index, String category, String title) {
        find("add-issue").click();
        choose("issue-category-" + index + "-" + category);
        find("issue-title-" + index).fill(title);
        return this;
    }

    public VisitForm expectBrought(String send, String note) {
        expect("send-" + send).hasAttribute("aria-pressed", "true");
        expect("send-note-" + send).hasValue(note);
        return this;
    }

    public VisitForm expectRaised(int index, String category, String title) {
        expect("issue-category-" + index + "-" + category).isChecked();
        expect("issue-title-" + index).hasValue(title);
        return this;
    }

    /** Pictures out of the album. */
    public VisitForm photograph(int count, byte[] picture) {
        find("photo-album")
                .setInputFiles(IntStream.rangeClosed(1, count)
                        .mapToObj(n -> new FilePayload("现场" + n + ".png", "image/png", picture))
                        .toArray(FilePayload[]::new));
        return expectPhotos(count);
    }

    public VisitForm expectPhotos(int count) {
        expect("photo-thumb").hasCount(count);
        return this;
    }

    /** All that was typed is on the device. */
    public VisitForm expectSaved() {
        expect("visit-saved").hasAttribute("data-saved", "yes");
        return this;
    }

    public String address() {
        return page.url();
    }

    /** The visit's id, made on the device. */
    public String id() {
        return page.url().replaceAll(".*/visits/\\w+/([0-9a-f-]{36}).*", "$1");
    }

    public VisitForm submit() {
        find("visit-submit").click();
        page.waitForURL(Pattern.compile(".*/visits/done/.*"));
        return this;
    }

    /** Where the visit stands on its way to the server. */
    public VisitForm expectQueue(String state) {
        expect("queue-state").hasAttribute("data-state", state);
        return this;
    }
}
