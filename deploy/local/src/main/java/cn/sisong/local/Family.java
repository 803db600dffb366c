package cn.sisong.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The children in the order of their start. */
final class Family {

    private final Settings settings;
    private final Map<Part, Child> children = new EnumMap<>(Part.class);
    private boolean ready;

    Family(Settings settings) {
        this.settings = settings;
    }

    synchronized void start(Child.Spec spec) {
        var child = new Child(spec, settings.log(spec.part().title));
        children.put(spec.part(), child);
        child.start();
    }

    /** True when a child has changed its state. */
    synchronized boolean supervise() {
        var changed = false;
        for (var child : children.values()) {
            var before = child.state();
            child.supervise();
            changed |= before != child.state();
        }
        return changed;
    }

    /** A part that is not ours to start counts as up. */
    synchronized boolean isUp(Part part) {
        return !children.containsKey(part) || children.get(part).isUp();
    }

    synchronized boolean runs(Part part) {
        return children.containsKey(part);
    }

    synchronized int deaths(Part part) {
        return children.get(part).deaths();
    }

    synchronized void ready() {
        ready = true;
    }

    /** Last started, first stopped: the database outlives those who write to it. */
    synchronized void stop() {
        ready = false;
        var reversed = new ArrayList<>(children.values());
        Collections.reverse(reversed);
        for (var child : reversed) {
            child.stop(Duration.ofSeconds(20));
        }
    }

    synchronized StateFile.State state(String error) {
        var me = ProcessHandle.current();
        var launcher = new StateFile.Entry("launcher", me.pid(), Processes.startMillis(me), "up");
        List<StateFile.Entry> entries =
                children.values().stream().map(Child::entry).toList();
        return new StateFile.State(launcher, settings.publicUrl(), settings.issuer(), ready, error, entries);
    }
}
