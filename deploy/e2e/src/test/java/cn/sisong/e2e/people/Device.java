package cn.sisong.e2e.people;

/** What people hold in their hands or sit at. */
public enum Device {
    /** 360×740 at three pixels a point, with touch. */
    PHONE,
    /** 1280×800. */
    DESKTOP
}
