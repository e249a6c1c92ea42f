import { Injectable } from '@nestjs/common';
@Injectable()
export class SeedDemo {
  async ifWanted(): Promise<void> {}
}
