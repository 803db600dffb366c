package cn.sisong.e2e.people;

import cn.sisong.e2e.Json;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

import java.util.Map;

/** A person signed in with a browser, whose API calls go through the same session as the web app's. */
public final class Person extends Caller {

    private final BrowserContext device;
    private final Page page;

    Person(BrowserContext device, Page page) {
        this.device = device;
        this.page = page;
    }

    public BrowserContext device() {
        return device;
    }

    /** The tab in which the person signed in. */
    public Page page() {
        return page;
    }

    /** The identity provider's name for the person. */
    public String subject() {
        return get("/api/session").expect(200).json().get("user").get("subject").asText();
    }

    @Override
    public Answer call(String method, String path, Map<String, String> headers, Object body) {
        var options = RequestOptions.create().setMethod(method).setMaxRedirects(0);
        if (!method.equals("GET")) {
            options.setHeader(
                    "X-CSRF-Token",
                    Json.read(device.request().get("/api/session").text())
                            .get("csrfToken")
                            .asText());
        }
        if (body != null) {
            options.setHeader("Content-Type", contentType(body));
            if (body instanceof byte[] bytes) {
                options.setData(bytes);
            } else {
                options.setData(Json.write(body));
            }
        }
        headers.forEach(options::setHeader);
        var response = device.request().fetch(path, options);
        try {
            return new Answer(method + " " + path, response.status(), response.headers(), response.text());
        } finally {
            response.dispose();
        }
    }
}
