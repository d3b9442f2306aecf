package org.panprd.marketplace.platform;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;

/**
 * A picture drawn anew as a JPEG: upright, at most {@value #LONGEST_SIDE} pixels long, on white, without place, time, camera
 * or whatever else came along. Its size is read from its head before memory is given to it, and two are drawn at a time.
 */
public final class Picture {
    private static final int LONGEST_SIDE = 4_000;
    private static final int MAX_SIDE = 10_000;
    private static final long MAX_PIXELS = 25_000_000;
    private static final double QUALITY = 0.9;
    private static final double CUT_QUALITY = 0.82;
    private static final Semaphore AT_A_TIME = new Semaphore(2);
    private static final int WAIT_SECONDS = 10;

    static {
        // What is drawn may be somebody's health: no copy of it in a folder for temporary files.
        ImageIO.setUseCache(false);
    }

    private Picture() {}

    /** In pixels. */
    public record Size(int width, int height) {
        int longestSide() {
            return Math.max(width, height);
        }
    }

    /**
     * Draws what is said to be a picture of a type.
     *
     * @throws Refusal {@code invalid-request} at {@code file} if it is none, is damaged or has too many pixels
     */
    public static byte[] drawnAnew(SentFile.Type type, byte[] sent) {
        Size size = size(type, sent);
        if (size.longestSide() > MAX_SIDE || (long) size.width() * size.height() > MAX_PIXELS) {
            throw Refusal.invalid("file", "file-pixels", MAX_SIDE, MAX_PIXELS / 1_000_000);
        }
        try {
            return drawing(() -> {
                var drawn = new ByteArrayOutputStream();
                Thumbnails.of(new ByteArrayInputStream(sent))
                        .scale(Math.min(1, (double) LONGEST_SIDE / size.longestSide()))
                        .addFilter(Picture::onWhite)
                        .outputFormat("jpg")
                        .outputQuality(QUALITY)
                        .toOutputStream(drawn);
                return drawn.toByteArray();
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw SentFile.refused(type);
        }
    }

    /** What its head says. */
    public static Size size(SentFile.Type type, byte[] sent) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            return new Size(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            throw SentFile.refused(type);
        } finally {
            reader.dispose();
        }
    }

    /**
     * Cuts a part out of a JPEG that was drawn here, and draws that in some widths, but none wider than the part.
     *
     * @param left of the part, as {@code top} and its {@code size} in pixels of the whole
     * @return JPEGs in the order of the widths
     */
    public static List<byte[]> cut(byte[] drawn, int left, int top, Size size, List<Integer> widths) {
        try {
            return drawing(() -> {
                BufferedImage part = Thumbnails.of(new ByteArrayInputStream(drawn))
                        .sourceRegion(left, top, size.width(), size.height())
                        .scale(1)
                        .asBufferedImage();
                var cuts = new ArrayList<byte[]>();
                for (int width : widths) {
                    var cut = new ByteArrayOutputStream();
                    Thumbnails.of(part)
                            .width(Math.min(width, size.width()))
                            .outputFormat("jpg")
                            .outputQuality(CUT_QUALITY)
                            .toOutputStream(cut);
                    cuts.add(cut.toByteArray());
                }
                return cuts;
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new IllegalStateException("What was drawn here cannot be read", e);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage ground = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = ground.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return ground;
    }

    private static <T> T drawing(Callable<T> work) throws Exception {
        if (!AT_A_TIME.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
        try {
            return work.call();
        } finally {
            AT_A_TIME.release();
        }
    }
}
