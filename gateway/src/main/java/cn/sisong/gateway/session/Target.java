package cn.sisong.gateway.session;

/** Where to go after the sign-in: a path of ours, never another site. */
final class Target {

    private Target() {}

    static String of(String to) {
        // A second slash or a backslash would make browsers read a host name.
        return to != null && to.matches("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*") ? to : "/";
    }
}
