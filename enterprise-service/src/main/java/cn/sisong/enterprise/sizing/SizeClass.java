package cn.sisong.enterprise.sizing;

/** Large, medium, small, micro (大型、中型、小型、微型). */
public enum SizeClass {
    LARGE("大型"),
    MEDIUM("中型"),
    SMALL("小型"),
    MICRO("微型");

    private final String word;

    SizeClass(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
