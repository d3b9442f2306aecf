package org.panprd.marketplace.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
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
 * A JPEG drawn anew: upright, at most {@value #LONGEST_SIDE} pixels long, without place, time, camera or whatever else
 * came along. Its size is read from its head before memory is given to it, and two are drawn at a time.
 */
final class Picture {
    private static final int LONGEST_SIDE = 4_000;
    private static final int MAX_SIDE = 10_000;
    private static final long MAX_PIXELS = 25_000_000;
    private static final double QUALITY = 0.9;
    private static final Semaphore AT_A_TIME = new Semaphore(2);
    private static final int WAIT_SECONDS = 10;

    static {
        // What is drawn may be somebody's health: no copy of it in a folder for temporary files.
        ImageIO.setUseCache(false);
    }

    private Picture() {}

    static byte[] drawnAnew(byte[] sent) {
        int longest = longestSide(sent);
        if (!entered()) {
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
        try {
            var drawn = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(sent))
                    .scale(Math.min(1, (double) LONGEST_SIDE / longest))
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(drawn);
            return drawn.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw SentFile.refused(SentFile.Type.JPEG);
        } finally {
            AT_A_TIME.release();
        }
    }

    private static boolean entered() {
        try {
            return AT_A_TIME.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int longestSide(byte[] sent) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > MAX_SIDE || (long) width * height > MAX_PIXELS) {
                throw Refusal.invalid("file", "file-pixels", MAX_SIDE, MAX_PIXELS / 1_000_000);
            }
            return Math.max(width, height);
        } catch (IOException e) {
            throw SentFile.refused(SentFile.Type.JPEG);
        } finally {
            reader.dispose();
        }
    }
}
