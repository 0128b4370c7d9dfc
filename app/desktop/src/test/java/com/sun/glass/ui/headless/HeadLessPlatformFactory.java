package com.sun.glass.ui.headless;

import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;

/// JavaFX's headless platform without the faults that would bend the tests: a screen of 1000 x 1000 whose frame buffer
/// overflows, mouse events that all ask for a context menu, and mouse events without Shift and Ctrl.
///
/// Chosen by `-Dglass.platform=HeadLess`: Glass looks for a class of this very name. Bound to the pinned JavaFX
/// version. Pictures are taken from scenes, so windows keep no pixels of their own here.
public final class HeadLessPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new RoomyApplication();
    }

    private static final class RoomyApplication extends HeadlessApplication {
        private static final int WIDTH = 1920;
        private static final int HEIGHT = 1200;

        private final HeadlessWindowManager windowManager = new HeadlessWindowManager();
        private Screen[] screens = {};
        private HeadlessRobot robot;

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens.length == 0) {
                screens = new Screen[] {
                    new Screen(
                            0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 100, 100, 1f, 1f, 1f,
                            1f)
                };
            }
            return screens;
        }

        @Override
        public Window createWindow(Window owner, Screen screen, int styleMask) {
            HeadlessWindow window = new PixellessWindow(windowManager, owner, screen, styleMask);
            if (robot != null) {
                robot.windowAdded(window);
                window.setRobot(robot);
            }
            return window;
        }

        @Override
        public View createView() {
            return new TruthfulView();
        }

        @Override
        public GlassRobot createRobot() {
            robot = (HeadlessRobot) super.createRobot();
            return robot;
        }
    }

    private static final class PixellessWindow extends HeadlessWindow {
        PixellessWindow(HeadlessWindowManager windowManager, Window owner, Screen screen, int styleMask) {
            super(windowManager, owner, screen, ByteBuffer.allocate(0), styleMask);
        }

        @Override
        void blit(Pixels pixels) {}

        @Override
        void clearRect(int x, int width, int y, int height) {}
    }

    private static final class TruthfulView extends HeadlessView {
        /// Of the last key event in any window: the robot knows it and does not say it with the mouse.
        private static int modifiers;

        @Override
        protected void notifyKey(int type, int keyCode, char[] keyChars, int keyModifiers) {
            modifiers = keyModifiers;
            super.notifyKey(type, keyCode, keyChars, keyModifiers);
        }

        @Override
        protected void notifyMouse(
                int type,
                int button,
                int x,
                int y,
                int xAbs,
                int yAbs,
                int buttons,
                boolean isPopupTrigger,
                boolean isSynthesized) {
            boolean asksForMenu = type == MouseEvent.DOWN && button == MouseEvent.BUTTON_RIGHT;
            super.notifyMouse(type, button, x, y, xAbs, yAbs, buttons | modifiers, asksForMenu, isSynthesized);
        }
    }
}
