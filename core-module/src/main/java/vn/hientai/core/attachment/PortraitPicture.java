package vn.hientai.core.attachment;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** A photograph made into a portrait: upright, no larger than it is ever shown, coded anew as JPEG. */
final class PortraitPicture {
    private static final int WIDEST = 480;
    private static final int TALLEST = 640;
    private static final int MOST_SIDE = 12_000;
    private static final long MOST_DOTS = 60_000_000;
    private static final float QUALITY = 0.86f;

    private PortraitPicture() {}

    /** Writes the portrait beside the picture and answers its path. */
    static Path of(IncomingFile picture) throws IOException {
        if (picture.kind() != FileKind.JPEG && picture.kind() != FileKind.PNG) {
            throw UnacceptableFile.picture();
        }
        var upright = upright(read(picture.content()), picture.kind() == FileKind.JPEG ? PictureCleaning.turned(picture.content()) : 1);
        var portrait = Files.createTempFile("hientai-in", null);
        write(scaled(upright), portrait);
        return portrait;
    }

    private static BufferedImage read(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw UnacceptableFile.picture();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw UnacceptableFile.picture();
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads every n-th dot of a large picture, so that no picture takes more memory than a small one. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_DOTS) {
            throw UnacceptableFile.picture();
        }
        var step = Math.max(1, Math.min(width, height) / (2 * WIDEST));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage picture, int turned) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var lying = turned >= 5;
        var transform = switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        return drawn(picture, transform, lying ? height : width, lying ? width : height);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        var factor = Math.min(1.0, Math.min(WIDEST / (double) picture.getWidth(), TALLEST / (double) picture.getHeight()));
        return drawn(
                picture,
                AffineTransform.getScaleInstance(factor, factor),
                Math.max(1, (int) Math.round(picture.getWidth() * factor)),
                Math.max(1, (int) Math.round(picture.getHeight() * factor)));
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform transform, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, transform, null);
        pen.dispose();
        return drawn;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
