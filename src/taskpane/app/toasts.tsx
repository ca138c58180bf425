/** Short good news at the foot of the pane, with one thing to do about it. */

import { useCallback, useEffect } from "react";
import { Link, Toast, ToastTitle, Toaster, useToastController } from "@fluentui/react-components";
import type { Action } from "./Message";

const TOASTER = "trackbook-toasts";
/** Long enough to read and reach; it stays while the pointer is on it. */
const SHOWN_FOR = 6000;

/** Where toasts appear: above the bar that saves, until the next thing is typed, so that they never lie over a field. */
export function Toasts() {
  const { dismissAllToasts } = useToastController(TOASTER);
  useEffect(() => {
    document.addEventListener("input", dismissAllToasts);
    return () => document.removeEventListener("input", dismissAllToasts);
  }, [dismissAllToasts]);
  return <Toaster toasterId={TOASTER} position="bottom" offset={{ vertical: 56 }} pauseOnHover limit={2} />;
}

/** Tells that something worked. */
export function useToast(): (text: string, action?: Action) => void {
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    (text, action) =>
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              action && (
                <Link as="button" onClick={action.run}>
                  {action.text}
                </Link>
              )
            }
          >
            {text}
          </ToastTitle>
        </Toast>,
        { intent: "success", timeout: SHOWN_FOR },
      ),
    [dispatchToast],
  );
}
