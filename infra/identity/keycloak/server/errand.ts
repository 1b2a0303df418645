/** Who asks for Keycloak: how an errand of minutes is called off, and who remembers its processes should we be killed. */
export interface Errand {
  readonly environment: NodeJS.ProcessEnv;
  /** Folder of the logs of what the errand starts. */
  readonly logFolder: string;
  readonly interrupted: AbortSignal;
  readonly remember: (pid: number) => void;
}
