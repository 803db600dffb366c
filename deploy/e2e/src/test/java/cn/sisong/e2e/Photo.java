package cn.sisong.e2e;

import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A picture from the site, small and drawn here. */
final class Photo {

    private Photo() {}

    static byte[] png() {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x3366AA));
        pen.fillRect(0, 0, 64, 24);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
