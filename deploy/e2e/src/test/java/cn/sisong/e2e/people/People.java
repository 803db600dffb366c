package cn.sisong.e2e.people;

import cn.sisong.e2e.pages.LoginPage;
import cn.sisong.e2e.system.RunningSystem;
import com.microsoft.playwright.BrowserContext;

import java.util.HashMap;
import java.util.Map;

/** Everybody who takes part. A person at a desk signs in once for all journeys. */
public final class People implements AutoCloseable {

    private final RunningSystem system;
    private final Browsers browsers;
    private final Map<String, Person> atDesk = new HashMap<>();

    public People(RunningSystem system, Browsers browsers) {
        this.system = system;
        this.browsers = browsers;
    }

    public Person atDesk(String user) {
        return atDesk.computeIfAbsent(user, name -> signIn(name, browsers.open(Device.DESKTOP)));
    }

    /** With a device that nobody used before. */
    public Person on(Device device, String user) {
        return signIn(user, browsers.open(device));
    }

    /** A device of somebody who has no account. */
    public BrowserContext without(Device device) {
        return browsers.open(device);
    }

    public OtherSystem demoSystem() {
        return OtherSystem.withClientCredentials(system.gateway(), system.clientId(), system.clientSecret());
    }

    public OtherSystem nobody() {
        return OtherSystem.anonymous(system.gateway());
    }

    private Person signIn(String user, BrowserContext device) {
        var page = device.newPage();
        new LoginPage(page).signIn(user, system.password(user), "/");
        return new Person(device, page);
    }

    @Override
    public void close() {
        atDesk.values().forEach(person -> person.device().close());
    }
}
